package io.askable.jobs;

import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.util.Optional;

/** Which jobs to list; an absent field does not narrow. */
public record JobFilter(
        Optional<Owner> owner, Optional<JobStatus> status, Optional<BlogUrl> url, Optional<ErrorCode> code) {

    public static final JobFilter ALL =
            new JobFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
