/** Which adapter serves which port, decided in one place. */
@NullMarked
package io.askable.language.choice;

import org.jspecify.annotations.NullMarked;
