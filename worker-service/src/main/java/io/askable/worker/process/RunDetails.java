package io.askable.worker.process;

import io.askable.content.Article;
import io.askable.jobs.Stage;
import io.askable.language.Drafted;
import io.askable.language.Summarised;
import io.askable.language.Usage;
import io.askable.worker.execute.JobRun;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Collects what people may want to know of a run: how long each stage took in ms, tokens, cost, who wrote it. */
final class RunDetails {

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final LongSupplier nanoTime;
    private long sinceNanos;
    private String stage = "";

    RunDetails(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Tells the queue that the stage begins, and closes the time of the one before. */
    void begin(JobRun run, Stage next) {
        closeStage();
        stage = next.wireName();
        run.begin(next);
    }

    void wrote(Article article, Summarised summarised, Drafted drafted, String embeddingModel) {
        Usage usage = drafted.usage().plus(summarised.usage());
        facts.put("written_by", drafted.writtenBy());
        facts.put("model", usage.model());
        facts.put("embedding_model", embeddingModel);
        facts.put("input_tokens", usage.inputTokens());
        facts.put("output_tokens", usage.outputTokens());
        usage.costUsd().map(BigDecimal::doubleValue).ifPresent(cost -> facts.put("cost_usd", cost));
        facts.put("word_count", article.wordCount());
    }

    Map<String, Object> toMap() {
        closeStage();
        return Map.copyOf(facts);
    }

    private void closeStage() {
        long now = nanoTime.getAsLong();
        if (!stage.isEmpty()) {
            facts.put(stage + "_ms", TimeUnit.NANOSECONDS.toMillis(now - sinceNanos));
        }
        sinceNanos = now;
    }
}
