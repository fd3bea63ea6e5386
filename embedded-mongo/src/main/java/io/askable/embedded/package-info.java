/** The default database as a process of its own, so that a newcomer needs nothing but a JDK. */
@NullMarked
package io.askable.embedded;

import org.jspecify.annotations.NullMarked;
