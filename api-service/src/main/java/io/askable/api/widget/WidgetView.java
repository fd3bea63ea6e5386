package io.askable.api.widget;

/** Where the present widget can be had for ever, and its hash. {@code url} is a path on this host. */
record WidgetView(String url, String integrity) {}
