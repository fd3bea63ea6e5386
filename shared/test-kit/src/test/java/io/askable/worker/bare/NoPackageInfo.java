package io.askable.worker.bare;

/** Breaks a rule on purpose. */
class NoPackageInfo {}
