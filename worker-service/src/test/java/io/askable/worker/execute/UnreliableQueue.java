package io.askable.worker.execute;

import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.JobQueue;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** A queue whose database goes away when told, and which remembers what it was asked. */
public final class UnreliableQueue {

    private final JobQueue inner;
    private final List<String> answered = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> lostReplies = ConcurrentHashMap.newKeySet();
    private final Semaphore refused = new Semaphore(0);
    private volatile boolean down;

    public UnreliableQueue(JobQueue inner) {
        this.inner = inner;
    }

    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    /** The next such operation takes place, but its caller hears that the database did not answer. */
    public void loseReplyOf(String operation) {
        lostReplies.add(operation);
    }

    /** Returns once somebody was told that the database is away. */
    public void awaitRefusal() throws InterruptedException {
        refused.acquire();
    }

    /** Names of the operations that took place, in order. */
    public List<String> answered() {
        synchronized (answered) {
            return List.copyOf(answered);
        }
    }

    public JobQueue asQueue() {
        return (JobQueue) Proxy.newProxyInstance(
                JobQueue.class.getClassLoader(),
                new Class<?>[] {JobQueue.class},
                (proxy, method, arguments) -> Uni.createFrom().deferred(() -> call(method, arguments)));
    }

    private Uni<?> call(Method method, Object[] arguments) {
        if (down) {
            refused.release();
            return Uni.createFrom().failure(unavailable("down"));
        }
        try {
            answered.add(method.getName());
            Uni<?> answer = (Uni<?>) method.invoke(inner, arguments);
            return lostReplies.remove(method.getName())
                    ? answer.chain(done -> Uni.createFrom().failure(unavailable("reply lost")))
                    : answer;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseUnavailable unavailable(String why) {
        return new DatabaseUnavailable(new IllegalStateException(why));
    }
}
