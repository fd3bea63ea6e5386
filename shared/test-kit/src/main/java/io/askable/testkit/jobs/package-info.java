/** The queue in memory, with the contract that every queue keeps. */
@NullMarked
package io.askable.testkit.jobs;

import org.jspecify.annotations.NullMarked;
