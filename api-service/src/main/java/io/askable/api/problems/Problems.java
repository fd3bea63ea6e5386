package io.askable.api.problems;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.askable.content.VectorSearchUnavailable;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.IdempotencyMismatch;
import io.askable.jobs.JobNotFound;
import io.askable.jobs.QueueException;
import io.askable.jobs.QueueFull;
import io.askable.language.LanguageFailure;
import io.askable.url.InvalidBlogUrl;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Turns whatever went wrong into what the caller is told. The only place that knows HTTP's numbers for it; codes are stable on
 * the wire.
 */
@Singleton
public final class Problems {
    /** The media type of every error of this service. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);
    private static final Duration MODEL_PAUSE = Duration.ofSeconds(30);

    private static final String NO_SUCH_PATH = "Nothing is served at this path; GET / lists what is";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** An answer ready to be sent: a status, headers beside the usual ones, and the document. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** What to tell the caller about {@code failure}. What nobody classified is logged and told without details. */
    public Answer answer(Throwable failure, String requestId) {
        Told told = told(failure);
        if (told.kind == Kind.INTERNAL) {
            LOG.errorf(failure, "Request %s failed", requestId);
        }
        return new Answer(told.kind.status, told.headers, write(told.toProblem(requestId)));
    }

    /** What to tell about a status that another layer of the server decided on. */
    public Answer answer(int status, String requestId) {
        Told told = bare(status);
        return new Answer(told.kind.status, told.headers, write(told.toProblem(requestId)));
    }

    private static Told told(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refused(refusal);
            case QueueException queue -> queued(queue);
            case LanguageFailure language -> language(language);
            case VectorSearchUnavailable search -> Told.later(Kind.OVERLOADED, search.getMessage(), DATABASE_PAUSE);
            case InvalidBlogUrl url -> new Told(Kind.INVALID_URL, url.getMessage());
            case ConstraintViolationException violations -> invalid(Violations.errors(violations));
            case JacksonException unreadable -> invalid(List.of(BadJson.error(unreadable)));
            case WebApplicationException http -> http(http);
            default -> new Told(Kind.INTERNAL, "The request failed here; its id finds it in the log");
        };
    }

    private static Told refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid invalid -> new Told(Kind.INVALID_REQUEST, invalid.getMessage(), invalid.errors());
            case Refusal.NotFound missing -> new Told(Kind.NOT_FOUND, missing.getMessage());
            case Refusal.Conflict conflict -> new Told(Kind.CONFLICT, conflict.getMessage());
            case Refusal.AddressTooLong longer -> new Told(Kind.ADDRESS_TOO_LONG, longer.getMessage());
            case Refusal.HeadersTooLarge large -> new Told(Kind.HEADERS_TOO_LARGE, large.getMessage());
            case Refusal.TooLarge large -> new Told(Kind.PAYLOAD_TOO_LARGE, large.getMessage());
            case Refusal.Unauthorized unknown ->
                new Told(
                        Kind.UNAUTHORIZED,
                        unknown.getMessage(),
                        List.of(),
                        Map.of(HttpHeaders.WWW_AUTHENTICATE, "ApiKey"));
            case Refusal.RateLimited limited ->
                Told.later(Kind.RATE_LIMITED, limited.getMessage(), limited.retryAfter());
            case Refusal.Overloaded busy -> Told.later(Kind.OVERLOADED, busy.getMessage(), busy.retryAfter());
            case Refusal.DomainMismatch other -> new Told(Kind.DOMAIN_MISMATCH, other.getMessage());
            case Refusal.Forbidden forbidden -> new Told(Kind.FORBIDDEN, forbidden.getMessage());
        };
    }

    private static Told queued(QueueException failure) {
        return switch (failure) {
            case JobNotFound missing -> new Told(Kind.NOT_FOUND, missing.getMessage());
            case IdempotencyMismatch mismatch -> new Told(Kind.IDEMPOTENCY_MISMATCH, mismatch.getMessage());
            case QueueFull full -> Told.later(Kind.OVERLOADED, full.getMessage(), full.retryAfter());
            case DatabaseUnavailable database ->
                Told.later(Kind.DATABASE_UNAVAILABLE, database.getMessage(), DATABASE_PAUSE);
        };
    }

    /** A model's message is for operators, so it stays in the log. */
    private static Told language(LanguageFailure failure) {
        LOG.warnf("A language model failed: %s (%s)", failure.getMessage(), failure.code());
        Duration pause = failure instanceof LanguageFailure.ModelUnavailable unavailable
                ? unavailable.retryAfter().orElse(MODEL_PAUSE)
                : MODEL_PAUSE;
        return Told.later(Kind.OVERLOADED, "The language model does not answer at the moment; try again later", pause);
    }

    private static Told invalid(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        String detail = first.field().isEmpty() ? first.message() : first.field() + ": " + first.message();
        List<FieldError> named =
                errors.stream().filter(error -> !error.field().isEmpty()).toList();
        return new Told(Kind.INVALID_REQUEST, detail, named);
    }

    /** A parameter that cannot be converted reaches us as "not found" with a cause. */
    private static Told http(WebApplicationException failure) {
        if (failure.getCause() instanceof JacksonException unreadable) {
            return invalid(List.of(BadJson.error(unreadable)));
        }
        if (failure instanceof NotFoundException && failure.getCause() instanceof IllegalArgumentException wrong) {
            return new Told(Kind.INVALID_REQUEST, "A parameter has the wrong type: " + wrong.getMessage());
        }
        return bare(failure.getResponse().getStatus());
    }

    /** What a status means that no failure of ours explains. */
    private static Told bare(int status) {
        Kind kind = Kind.ofStatus(status);
        return new Told(kind, kind == Kind.NOT_FOUND ? NO_SUCH_PATH : kind.title);
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document is plain text and numbers", e);
        }
    }

    private record Told(Kind kind, String detail, List<FieldError> errors, Map<String, String> headers) {
        Told(Kind kind, String detail) {
            this(kind, detail, List.of());
        }

        Told(Kind kind, String detail, List<FieldError> errors) {
            this(kind, detail, errors, Map.of());
        }

        static Told later(Kind kind, String detail, Duration pause) {
            long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
            return new Told(kind, detail, List.of(), Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        }

        Problem toProblem(String requestId) {
            return new Problem(
                    "urn:askable:problem:" + kind.code(),
                    kind.title,
                    kind.status,
                    detail,
                    kind.code(),
                    requestId,
                    errors);
        }
    }

    /** Every kind of problem. Where two share a status, the first is the one a bare status means. */
    private enum Kind {
        INVALID_REQUEST(400, "The request is not valid"),
        INVALID_URL(400, "The address is not a blog post's"),
        UNAUTHORIZED(401, "A valid key is needed"),
        FORBIDDEN(403, "This caller may not do that"),
        DOMAIN_MISMATCH(403, "The address belongs to somebody else"),
        NOT_FOUND(404, "There is no such thing"),
        METHOD_NOT_ALLOWED(405, "This address does not take that method"),
        NOT_ACCEPTABLE(406, "The answer does not come in a wanted media type"),
        CONFLICT(409, "That does not fit the present state"),
        PAYLOAD_TOO_LARGE(413, "The body is too large"),
        ADDRESS_TOO_LONG(414, "The address is too long"),
        UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
        IDEMPOTENCY_MISMATCH(422, "The idempotency key belongs to another request"),
        RATE_LIMITED(429, "Too many requests"),
        HEADERS_TOO_LARGE(431, "The headers are too large"),
        INTERNAL(500, "The request failed"),
        OVERLOADED(503, "Too much to do at the moment"),
        DATABASE_UNAVAILABLE(503, "The database does not answer");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofStatus(int status) {
            for (Kind kind : values()) {
                if (kind.status == status) {
                    return kind;
                }
            }
            return status < 500 ? INVALID_REQUEST : INTERNAL;
        }
    }
}
