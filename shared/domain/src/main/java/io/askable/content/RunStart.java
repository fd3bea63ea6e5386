package io.askable.content;

/** The place a run was given in its post's history. */
public record RunStart(BlogId blogId, long number) {}
