package io.askable.benchmarks.chaos;

import java.util.List;
import java.util.Map;

/**
 * What stands in the database when all is quiet.
 *
 * @param counted how many jobs the API counts in each state
 */
record Aftermath(List<StoredJob> jobs, List<ShownPost> posts, Map<String, Long> counted) {}
