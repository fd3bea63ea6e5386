package io.askable.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The class's package has a {@code package-info} that says {@link NullMarked}. */
final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {

    ResideInNullMarkedPackage() {
        super("reside in a package that is @NullMarked");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().tryGetPackageInfo().isPresent()
                && item.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
        events.add(
                new SimpleConditionEvent(item, marked, item.getName() + " resides in a package without @NullMarked"));
    }
}
