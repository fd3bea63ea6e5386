package io.askable.language;

import io.askable.content.Summary;

/**
 * A summary with what it cost.
 *
 * @param writtenBy who really wrote it; another than asked when a budget was spent
 */
public record Summarised(Summary summary, Usage usage, String writtenBy) {}
