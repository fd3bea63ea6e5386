/** The job queue on MongoDB. */
@NullMarked
package io.askable.mongodb.jobs;

import org.jspecify.annotations.NullMarked;
