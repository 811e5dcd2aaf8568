import { picturePaths, pictureRoute } from "../../pictures/endpoint.ts";

/** `/pictures/<chart>-<format>-<theme>.svg` */
export const getStaticPaths = picturePaths("da");
export const GET = pictureRoute("da");
