package io.askable.worker.crawl;

import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What is known of a host's robots.txt. */
sealed interface RobotsAnswer {

    /** It was read, or there is none. */
    record Rules(BaseRobotRules rules, int bytes) implements RobotsAnswer {

        boolean allow(URI url) {
            return rules.isAllowed(url.toString());
        }

        Optional<Duration> crawlDelay() {
            return rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(rules.getCrawlDelay()));
        }
    }

    /**
     * It cannot be read now, so nothing of that host is asked.
     *
     * @param nobodyAnswers there is no such host, or none that takes connections
     */
    record Unknown(CrawlResult.Failed failure, boolean nobodyAnswers) implements RobotsAnswer {}
}
