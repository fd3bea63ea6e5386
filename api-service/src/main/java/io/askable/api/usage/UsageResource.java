package io.askable.api.usage;

import io.askable.api.security.Allowed;
import io.askable.api.security.Callers;
import io.askable.api.security.Role;
import io.askable.content.Posts;
import io.askable.content.UnansweredQuestions;
import io.askable.sites.CounterType;
import io.askable.sites.Owner;
import io.askable.sites.Publisher;
import io.askable.sites.Publishers;
import io.askable.sites.UsageCounter;
import io.askable.sites.UsageCounters;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells a publisher what its keys did and what its readers missed. An operator names a publisher by X-Publisher-Id. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Usage")
class UsageResource {
    private static final Set<CounterType> DAILY =
            Set.of(CounterType.PAGE_POSTS, CounterType.SERVER_POSTS, CounterType.PAGE_ASKS, CounterType.SERVER_ASKS);
    private static final String BAD_DAYS = "must be 1 to 90";
    private static final String BAD_LIMIT = "must be 1 to 200";

    private final UsageCounters tallies;
    private final Posts posts;
    private final Publishers publishers;
    private final UnansweredQuestions unanswered;
    private final Callers callers;
    private final InstantSource clock;

    UsageResource(
            UsageCounters tallies,
            Posts posts,
            Publishers publishers,
            UnansweredQuestions unanswered,
            Callers callers,
            InstantSource clock) {
        this.tallies = tallies;
        this.posts = posts;
        this.publishers = publishers;
        this.unanswered = unanswered;
        this.callers = callers;
        this.clock = clock;
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @GET
    @Path("usage")
    @Operation(summary = "What was used, day by day", description = "In mode open nothing is counted.")
    @APIResponse(responseCode = "200", description = "Newest day first")
    public Uni<UsageView> usage(
            @RestQuery @DefaultValue("30") @Min(value = 1, message = BAD_DAYS) @Max(value = 90, message = BAD_DAYS)
                    int days) {
        Owner owner = callers.owner();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<LocalDate> dates = today.minusDays(days - 1L)
                .datesUntil(today.plusDays(1))
                .toList()
                .reversed();
        List<UsageCounter> wanted = dates.stream()
                .flatMap(date -> DAILY.stream().map(what -> UsageCounter.ofDay(owner, what, date)))
                .toList();
        return Uni.combine()
                .all()
                .unis(tallies.read(wanted), posts.count(owner), publishers.find(owner.id()))
                .with((counts, total, publisher) -> new UsageView(
                        total,
                        publisher
                                .map(Publisher::config)
                                .map(UsageView.Limits::of)
                                .orElse(UsageView.Limits.NONE),
                        dates.stream().map(date -> day(owner, date, counts)).toList()));
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @GET
    @Path("unanswered")
    @Operation(
            summary = "What readers asked and the text did not answer",
            description = "Last asked first; kept for 90 days, without who asked.")
    @APIResponse(responseCode = "200", description = "The questions")
    public Uni<UnansweredView> unanswered(
            @RestQuery @DefaultValue("50") @Min(value = 1, message = BAD_LIMIT) @Max(value = 200, message = BAD_LIMIT)
                    int limit) {
        return unanswered.list(callers.owner(), limit).map(UnansweredView::of);
    }

    private static UsageView.Day day(Owner owner, LocalDate date, Map<UsageCounter, Long> counts) {
        return new UsageView.Day(
                date,
                counts.get(UsageCounter.ofDay(owner, CounterType.PAGE_POSTS, date)),
                counts.get(UsageCounter.ofDay(owner, CounterType.SERVER_POSTS, date)),
                counts.get(UsageCounter.ofDay(owner, CounterType.PAGE_ASKS, date)),
                counts.get(UsageCounter.ofDay(owner, CounterType.SERVER_ASKS, date)));
    }
}
