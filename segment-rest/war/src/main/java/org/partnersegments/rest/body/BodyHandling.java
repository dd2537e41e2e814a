package org.partnersegments.rest.body;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Adds what handles bodies to the application. The server finds this class through {@code
 * META-INF/services}.
 */
public class BodyHandling implements ServletExtension {

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    // The first of these runs before the caller is known, because a request with wrong credentials
    // goes no further. The second one runs after.
    deployment.addInitialHandlerChainWrapper(
        next ->
            exchange -> {
              guard(exchange);
              next.handleRequest(exchange);
            });
    deployment.addInnerHandlerChainWrapper(BodyReceiver::new);
  }

  private static void guard(HttpServerExchange exchange) {
    if (!exchange.isRequestComplete()) {
      StrictChunks.install(exchange);
      UnreadBody.install(exchange);
    }
  }
}
