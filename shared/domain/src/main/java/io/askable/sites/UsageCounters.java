package io.askable.sites;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** Counts that all processes share. All fail with {@code DatabaseUnavailable} of the jobs' package when the database does not answer. */
public interface UsageCounters {

    /** Counts one more unless {@code limit} are counted already, however many do so at once; {@code false}: they are. */
    Uni<Boolean> add(UsageCounter tally, long limit);

    /** Takes one back that was counted for nothing; never below zero. */
    Uni<Void> takeBack(UsageCounter tally);

    /** What stands at each; 0 where nothing was counted. */
    Uni<Map<UsageCounter, Long>> read(Collection<UsageCounter> tallies);
}
