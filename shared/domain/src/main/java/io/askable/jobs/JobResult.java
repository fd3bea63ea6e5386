package io.askable.jobs;

import java.util.Map;

/**
 * What a completed run left behind.
 *
 * @param runId the run that readers see through this job; an earlier one when nothing had changed
 * @param runNumber its number in the post's history; the highest finished one is shown
 * @param details free facts for people, e.g. stage times in ms, tokens, cost, who wrote it; values are text, numbers or booleans
 */
public record JobResult(
        RunId runId,
        long runNumber,
        String summaryId,
        int questionCount,
        int embeddingCount,
        Map<String, Object> details) {

    public JobResult {
        details = Map.copyOf(details);
    }
}
