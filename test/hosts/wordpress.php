<?php
/**
 * What WordPress makes of pasted addresses: its own discovery and its own filters, from the Debian package `wordpress`.
 * Only the network is ours: an address is answered from a folder.
 *
 *   php wordpress.php <folder of the built site> <origin it is served at> <address> …
 *
 * Prints a JSON object: the HTML for each address, and whether WordPress would load its listener for it.
 */

[, $folder, $origin] = $argv;
define( 'ABSPATH', '/usr/share/wordpress/' );
define( 'WPINC', 'wp-includes' );
define( 'WP_CONTENT_DIR', sys_get_temp_dir() );
define( 'WP_DEBUG', false );

foreach ( array( 'compat', 'load', 'plugin', 'class-wp-error', 'class-wp-list-util', 'functions', 'l10n', 'formatting', 'kses', 'shortcodes', 'embed', 'class-wp-oembed' ) as $part ) {
	require_once ABSPATH . WPINC . "/$part.php";
}

function wp_safe_remote_get( $url, $args = array() ) {
	global $folder, $origin;
	$path = parse_url( $url, PHP_URL_PATH );
	$file = $folder . $path . ( '/' === substr( $path, -1 ) ? 'index.html' : '' );
	$ours = 0 === strpos( $url, $origin ) && is_file( $file );
	$body = $ours ? file_get_contents( $file ) : '';
	// WordPress reads no further than it was asked to.
	return array( 'body' => substr( $body, 0, $args['limit_response_size'] ?? PHP_INT_MAX ), 'code' => $ours ? 200 : 404 );
}
function wp_remote_retrieve_body( $response ) {
	return $response['body'];
}
function wp_remote_retrieve_response_code( $response ) {
	return $response['code'];
}
function wp_generate_password( $length ) {
	static $n = 0;
	return str_pad( (string) ++$n, $length, 'a', STR_PAD_LEFT );
}
function home_url( $path = '' ) {
	return "http://article.example$path";
}
$enqueued = false;
function wp_enqueue_script( $handle ) {
	global $enqueued;
	$enqueued = $enqueued || 'wp-embed' === $handle;
}

// As wp-includes/default-filters.php sets them.
add_filter( 'pre_option_blog_charset', fn() => 'UTF-8' );
add_filter( 'oembed_dataparse', 'wp_filter_oembed_result', 10, 3 );
add_filter( 'oembed_dataparse', 'wp_filter_oembed_iframe_title_attribute', 5, 3 );
add_action( 'wp_head', 'wp_oembed_add_host_js' );
add_filter( 'embed_oembed_html', 'wp_maybe_enqueue_oembed_host_js' );

$made = array();
foreach ( array_slice( $argv, 3 ) as $address ) {
	$enqueued         = false;
	$html             = _wp_oembed_get_object()->get_html( $address, array( 'width' => 640 ) );
	$html             = false === $html ? '' : apply_filters( 'embed_oembed_html', $html, $address, array(), 0 );
	$made[ $address ] = array( 'html' => $html, 'listens' => $enqueued );
}
echo json_encode( $made );
