/** Posts, runs and questions on MongoDB. */
@NullMarked
package io.askable.mongodb.content;

import org.jspecify.annotations.NullMarked;
