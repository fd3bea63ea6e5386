/** Runs claimed jobs under kept leases until each has its outcome. */
@NullMarked
package io.askable.worker.execute;

import org.jspecify.annotations.NullMarked;
