package org.partnersegments.it.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;

/**
 * A request, ready to send.
 *
 * @param address below the base path
 */
record ApiRequest(
    String method, String address, Map<String, String> headers, @Nullable Object body) {

  ApiRequest with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new ApiRequest(method, address, more, body);
  }

  ApiRequest without(String header) {
    Map<String, String> fewer = new TreeMap<>(headers);
    fewer.remove(header);
    return new ApiRequest(method, address, fewer, body);
  }

  ApiRequest at(String otherAddress) {
    return new ApiRequest(method, otherAddress, headers, body);
  }

  ApiRequest query(String name, String value) {
    String separator = address.contains("?") ? "&" : "?";
    return at(address + separator + Api.encoded(name) + "=" + Api.encoded(value));
  }

  ApiRequest body(Object other) {
    return new ApiRequest(method, address, headers, other);
  }

  Answer send(Api caller) {
    Api api = caller;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      api = api.with(header.getKey(), header.getValue());
    }
    return api.send(method, address, body);
  }
}
