package io.askable.worker.crawl;

import io.askable.egress.EgressFailure;
import io.askable.jobs.ErrorCode;
import java.util.Optional;

/** Says in the queue's words what egress could not do. */
final class CrawlFailures {

    private CrawlFailures() {}

    static CrawlResult.Failed of(EgressFailure failure) {
        return new CrawlResult.Failed(code(failure), failure.getMessage(), Optional.empty());
    }

    /** A page that redirects without end or to nowhere will not be there tomorrow either, so that is final. */
    private static ErrorCode code(EgressFailure failure) {
        return switch (failure) {
            case EgressFailure.BadUrl badUrl -> ErrorCode.REFUSED_ADDRESS;
            case EgressFailure.RefusedAddress refused -> ErrorCode.REFUSED_ADDRESS;
            case EgressFailure.UnknownHost unknown -> ErrorCode.CONNECT_FAILED;
            case EgressFailure.ConnectFailed failed -> ErrorCode.CONNECT_FAILED;
            case EgressFailure.TlsFailed failed -> ErrorCode.CONNECT_FAILED;
            case EgressFailure.BrokenAnswer broken -> ErrorCode.CONNECT_FAILED;
            case EgressFailure.TimedOut late -> ErrorCode.FETCH_TIMEOUT;
            case EgressFailure.TooLarge large -> ErrorCode.TOO_LARGE;
            case EgressFailure.UnwantedType type -> ErrorCode.NOT_HTML;
            case EgressFailure.BadRedirect redirect -> ErrorCode.HTTP_4XX;
        };
    }
}
