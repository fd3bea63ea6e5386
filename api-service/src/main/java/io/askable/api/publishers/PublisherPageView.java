package io.askable.api.publishers;

import java.util.List;

/** One page of publishers; {@code total} counts them all. */
record PublisherPageView(boolean success, List<PublisherView> publishers, long total, int page, int pageSize) {}
