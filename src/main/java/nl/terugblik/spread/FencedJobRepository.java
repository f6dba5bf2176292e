package nl.terugblik.spread;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A job repository in which a part is entered only by whoever has it. Spring Batch counts the versions of a part, and so knows a
 * worker that was given up and woke, but not where it stores what the part knows, nor while a job is asked to stop.
 */
final class FencedJobRepository {

    private FencedJobRepository() {}

    /**
     * The repository for one delivery of a part.
     *
     * @param taken the part as it was read when it was taken; to read it again means to read the job with all its parts
     */
    static JobRepository around(
            JobRepository repository,
            TransactionTemplate transactions,
            Deliveries deliveries,
            StepExecution taken,
            int delivery) {
        InvocationHandler fenced = (proxy, method, arguments) -> {
            if (arguments != null
                    && arguments.length == 1
                    && arguments[0] instanceof StepExecution part
                    && method.getName().startsWith("update")) {
                transactions.executeWithoutResult(status -> {
                    deliveries.hold(part, delivery);
                    if (method.getName().equals("update")) {
                        repository.update(part);
                    } else {
                        repository.updateExecutionContext(part);
                    }
                });
                return null;
            }
            if (method.getName().equals("getStepExecution")
                    && arguments != null
                    && arguments[0].equals(taken.getId())) {
                return taken;
            }
            try {
                return method.invoke(repository, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return (JobRepository) Proxy.newProxyInstance(
                FencedJobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, fenced);
    }
}
