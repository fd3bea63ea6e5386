/** A MongoDB for tests, watched for what other servers of that protocol would refuse. */
@NullMarked
package io.askable.testkit.mongodb;

import org.jspecify.annotations.NullMarked;
