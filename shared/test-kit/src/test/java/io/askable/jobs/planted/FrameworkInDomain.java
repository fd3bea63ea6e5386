package io.askable.jobs.planted;

/** Breaks a rule on purpose. */
class FrameworkInDomain {
    final com.tngtech.archunit.lang.ArchRule rule = null;
}
