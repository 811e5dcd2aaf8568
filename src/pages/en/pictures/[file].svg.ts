import { picturePaths, pictureRoute } from "../../../pictures/endpoint.ts";

/** `/en/pictures/<chart>-<format>-<theme>.svg` */
export const getStaticPaths = picturePaths("en");
export const GET = pictureRoute("en");
