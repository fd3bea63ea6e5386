package io.askable.benchmarks.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the database when all is quiet.
 *
 * @param posts those that readers see
 * @param known addresses of all posts that have a record, shown or not
 * @param runs ids of those whose content is stored, shown or not
 * @param counted how many jobs the API counts in each state
 */
record Aftermath(
        List<JobSnapshot> jobs,
        List<ShownPost> posts,
        Set<String> known,
        Set<String> runs,
        Map<String, Long> counted) {}
