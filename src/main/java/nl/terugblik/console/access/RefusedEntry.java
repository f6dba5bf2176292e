package nl.terugblik.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Says no, and enters it where the page would have shown anything of a family or a refused row. */
@Component
public final class RefusedEntry implements AccessDeniedHandler {

    private final AccessRules rules;
    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    RefusedEntry(AccessRules rules, ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.rules = rules;
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        enter(request);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private void enter(HttpServletRequest request) {
        try {
            RequestMappingHandlerMapping mapping = pages.getObject();
            HandlerExecutionChain found = mapping.getHandler(request);
            if (found != null && found.getHandler() instanceof HandlerMethod method) {
                rules.refused(request, method);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // a request that no page answers shows nothing
        }
    }
}
