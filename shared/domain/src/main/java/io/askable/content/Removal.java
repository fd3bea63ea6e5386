package io.askable.content;

/** What went with a post, in documents. */
public record Removal(BlogId blogId, long questions, long summaries, long passages) {}
