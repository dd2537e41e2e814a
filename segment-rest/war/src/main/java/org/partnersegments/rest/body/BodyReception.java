package org.partnersegments.rest.body;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.HttpServletRequestImpl;
import io.undertow.util.SameThreadExecutor;
import jakarta.servlet.DispatcherType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Receives one body as a whole. What has arrived already is read at once. For the rest, the request
 * waits without a thread, and starts again when the body is whole, or when the server gives it up.
 */
final class BodyReception {

  private static final int BUFFER = 16 * 1024;

  private final HttpServerExchange exchange;
  private final ServletRequestContext context;
  private final BodyMemory memory;
  private final String caller;
  private final int mostBytes;

  private final StreamSourceChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private long counted;
  private boolean over;
  private XnioExecutor.@Nullable Key timer;

  BodyReception(
      HttpServerExchange exchange,
      ServletRequestContext context,
      BodyMemory memory,
      String caller,
      int mostBytes) {
    this.exchange = exchange;
    this.context = context;
    this.memory = memory;
    this.caller = caller;
    this.mostBytes = mostBytes;
    this.channel = UnreadBody.channel(exchange);
  }

  /**
   * Receives the body, on the thread of the request.
   *
   * @param next handles the request if the body is here already
   * @param seconds the time after which the server gives up
   */
  void start(HttpHandler next, int seconds) throws Exception {
    exchange.addExchangeCompleteListener(
        (done, others) -> {
          memory.giveBack(caller, counted);
          others.proceed();
        });
    Body body;
    try {
      body = exchange.getRequestContentLength() > mostBytes ? tooLarge() : receive();
    } catch (IOException e) {
      // The sender left.
      IoUtils.safeClose(exchange.getConnection());
      return;
    }
    if (body != null) {
      context.getOriginalRequest().setAttribute(Body.ATTRIBUTE, body);
      next.handleRequest(exchange);
      return;
    }
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () -> exchange.getIoThread().execute(() -> waitForMore(seconds)));
  }

  /** From here on, everything runs on the thread of the connection, one after the other. */
  private void waitForMore(int seconds) {
    timer = exchange.getIoThread().executeAfter(() -> end(tooSlow()), seconds, TimeUnit.SECONDS);
    channel.getReadSetter().set(ready -> receiveMore());
    channel.resumeReads();
  }

  private void receiveMore() {
    if (over) {
      return;
    }
    try {
      Body body = receive();
      if (body != null) {
        end(body);
      }
    } catch (IOException e) {
      // The sender left.
      over = true;
      stopTimer();
      exchange.setPersistent(false);
      IoUtils.safeClose(exchange.getConnection());
      Connectors.terminateRequest(exchange);
      Connectors.terminateResponse(exchange);
      exchange.endExchange();
    }
  }

  private void end(Body body) {
    if (over) {
      return;
    }
    over = true;
    stopTimer();
    channel.suspendReads();
    channel.getReadSetter().set(null);
    exchange
        .getConnection()
        .getWorker()
        .execute(() -> Connectors.executeRootHandler(again -> startAgain(body), exchange));
  }

  private void stopTimer() {
    if (timer != null) {
      timer.remove();
    }
  }

  /** Handles the request from its start, with the body. */
  private void startAgain(Body body) throws Exception {
    HttpServletRequestImpl request = context.getOriginalRequest();
    // Some of these say that the request is over.
    Collections.list(request.getAttributeNames()).forEach(request::removeAttribute);
    request.setAttribute(Body.ATTRIBUTE, body);
    context
        .getDeployment()
        .getServletDispatcher()
        .dispatchToPath(exchange, context.getOriginalServletPathMatch(), DispatcherType.REQUEST);
  }

  /** Reads what has arrived. Null if that is not all. */
  private @Nullable Body receive() throws IOException {
    while (true) {
      buffer.clear();
      int read;
      try {
        read = channel.read(buffer);
      } catch (MalformedBodyException e) {
        return refused(ProblemType.BAD_REQUEST, e.getMessage());
      }
      if (read == 0) {
        return null;
      }
      if (read < 0) {
        return new Body.Whole(received.toByteArray());
      }
      if (received.size() + read > mostBytes) {
        return tooLarge();
      }
      if (!takeMemory(read)) {
        return new Body.Refused(ProblemException.busy("The server is busy with other requests."));
      }
      received.write(buffer.array(), 0, read);
    }
  }

  private boolean takeMemory(int read) {
    long counting = received.size() + read - BodyMemory.FREE - counted;
    if (counting <= 0) {
      return true;
    }
    if (!memory.take(caller, counting)) {
      return false;
    }
    counted += counting;
    return true;
  }

  private Body tooLarge() {
    return refused(ProblemType.TOO_LARGE, "A body may have at most " + mostBytes + " bytes here.");
  }

  private static Body tooSlow() {
    return refused(ProblemType.BAD_REQUEST, "The body arrived too slowly.");
  }

  private static Body refused(ProblemType type, @Nullable String detail) {
    return new Body.Refused(new ProblemException(type, detail));
  }
}
