package io.askable.testkit.content;

import io.askable.content.HostSlots;
import io.askable.testkit.ManualClock;
import java.time.Instant;

class InMemoryHostSlotsTest implements HostSlotsContract {

    private final ManualClock clock = ManualClock.atNoon();
    private final InMemoryHostSlots lanes = new InMemoryHostSlots(clock);

    @Override
    public HostSlots lanes() {
        return lanes;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
