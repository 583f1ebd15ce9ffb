using System.Net;

namespace Close.Functional.Testing;

/// <summary>The simulator's answers as HTTP messages.</summary>
internal static class SimulatedAnswers
{
    /// <summary>Makes the response to a request.</summary>
    public static HttpResponseMessage Answer(HttpRequestMessage request, Envelope answer, string basePath)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new ReadOnlyMemoryContent(answer.Body.Bytes) };
        HttpMessages.Add(response, answer.Headers.Map(header => header.Name == "Location" ? header with { Value = basePath + header.Value } : header));
        return response;
    }

    /// <summary>Makes the response to a request whose body comes in two halves.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="basePath">What all paths are below.</param>
    /// <param name="between">What happens between the halves; throws where the answer breaks off.</param>
    public static HttpResponseMessage Halved(HttpRequestMessage request, Envelope answer, string basePath, Func<CancellationToken, Task> between)
    {
        var response = Answer(request, answer, basePath);
        var halved = new StreamContent(new HalvedStream(answer.Body.Bytes, between));
        foreach (var header in response.Content.Headers)
        {
            halved.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = halved;
        return response;
    }

    /// <summary>Breaks an answer off.</summary>
    public static Task Break(CancellationToken cancellationToken) =>
        Task.FromException(new HttpIOException(HttpRequestError.ResponseEnded, "The simulator broke off the answer."));
}
