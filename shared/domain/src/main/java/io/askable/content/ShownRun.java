package io.askable.content;

import io.askable.jobs.RunId;
import java.time.Instant;

/**
 * The run that readers of a post see.
 *
 * @param number its place in the post's history
 * @param contentHash of the article it was made from
 * @param writer who made it, with everything that would change what it writes: {@link Run#writer()}
 */
public record ShownRun(RunId id, long number, String contentHash, String writer, Instant publishedAt) {}
