package io.askable.language.openai;

import io.askable.language.LanguageFailure.BudgetSpent;
import io.askable.language.Usage;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps the spending of this process under its limits: reserve before a call, settle after it. Calls at the same time cannot
 * overspend together, for each reserves the most it may take.
 */
final class Budget {

    private final BudgetConfig limits;
    private final InstantSource clock;
    private final Map<String, Spent> byPost = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;
    private Spent today = Spent.NOTHING;

    private record Spent(long tokens, BigDecimal usd) {

        static final Spent NOTHING = new Spent(0, BigDecimal.ZERO);

        Spent plus(Usage usage) {
            return new Spent(
                    tokens + usage.inputTokens() + usage.outputTokens(),
                    usd.add(usage.costUsd().orElse(BigDecimal.ZERO)));
        }

        Spent minus(Usage usage) {
            return new Spent(
                    tokens - usage.inputTokens() - usage.outputTokens(),
                    usd.subtract(usage.costUsd().orElse(BigDecimal.ZERO)));
        }

        boolean isOver(OptionalLong maxTokens, Optional<BigDecimal> maxUsd) {
            return maxTokens.isPresent() && tokens > maxTokens.getAsLong()
                    || maxUsd.isPresent() && usd.compareTo(maxUsd.get()) > 0;
        }
    }

    Budget(BudgetConfig limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Fails with {@link BudgetSpent} if {@code most} more could break a limit. */
    synchronized void reserve(String post, Usage most) {
        turnDay();
        Spent ofPost = byPost.getOrDefault(post, Spent.NOTHING).plus(most);
        Spent ofDay = today.plus(most);
        if (ofPost.isOver(limits.jobTokens(), limits.jobUsd())) {
            throw new BudgetSpent("The model's budget for one post is used up until tomorrow");
        }
        if (ofDay.isOver(limits.dayTokens(), limits.dayUsd())) {
            throw new BudgetSpent("The model's budget for today is used up");
        }
        byPost.put(post, ofPost);
        today = ofDay;
    }

    /** Puts what was really taken in place of what was reserved. */
    synchronized void settle(String post, Usage reserved, Usage taken) {
        turnDay();
        // A reservation from before midnight is gone with its day.
        Spent ofPost = byPost.getOrDefault(post, Spent.NOTHING);
        if (ofPost.tokens() >= reserved.inputTokens() + reserved.outputTokens()) {
            byPost.put(post, ofPost.minus(reserved).plus(taken));
            today = today.minus(reserved).plus(taken);
        }
    }

    private void turnDay() {
        LocalDate now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!now.equals(day)) {
            day = now;
            today = Spent.NOTHING;
            byPost.clear();
        }
    }
}
