/** What every adapter on MongoDB stands on: connection, operations with time-out, failure translation, clock and schema start-up. */
@NullMarked
package io.askable.mongodb.support;

import org.jspecify.annotations.NullMarked;
