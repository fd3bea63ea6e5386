package io.askable.api.jobs;

import java.util.List;
import java.util.Optional;

/** Jobs, newest first. {@code next} goes into the next call's {@code after}; absent on the last page. */
record JobPageView(List<JobView> jobs, Optional<String> next) {}
