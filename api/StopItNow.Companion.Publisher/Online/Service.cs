using System.Net;

namespace StopItNow.Companion.Publisher.Online;

/// <summary>
/// Fetches the way the extension does: no redirects, no cookies, a limit on time and one on bytes while they come. In one coding at a time, unpacked here, so
/// that the copy in each coding is seen.
/// </summary>
internal sealed class Service : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;

    public Service(Uri address, TimeProvider clock)
    {
        _clock = clock;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = address.AbsolutePath.EndsWith('/') ? address : new Uri(address + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>
    /// Fetches what is below the service's address; reading stops at the first byte beyond <paramref name="largest"/>, unpacked. A service may answer
    /// in the plain form whatever it was asked for.
    /// </summary>
    public async Task<Fetched> Fetch(string path, string mediaType, long largest, Coding coding, CancellationToken stop)
    {
        using CancellationTokenSource limit = new(Longest, _clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.AcceptEncoding.ParseAdd(coding.Name);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Refused(response, mediaType, coding) is { } end ? Fetched.Ended(end) : await Read(response, largest, coding, either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Fetched.Ended(FetchEnd.TimedOut);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Fetched.Ended(FetchEnd.Unreachable);
        }
    }

    public void Dispose() => _client.Dispose();

    private static FetchEnd? Refused(HttpResponseMessage response, string mediaType, Coding coding) => response.StatusCode switch
    {
        HttpStatusCode.NotFound => FetchEnd.Missing,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => FetchEnd.TryLater,
        not HttpStatusCode.OK => FetchEnd.WrongStatus,
        _ when response.Content.Headers.ContentType?.MediaType != mediaType => FetchEnd.WrongType,
        _ when response.Content.Headers.ContentEncoding.Any(name => coding == Coding.Identity || name != coding.Name) || response.Content.Headers.ContentEncoding.Count > 1 => FetchEnd.WrongType,
        _ => null,
    };

    private static async Task<Fetched> Read(HttpResponseMessage response, long largest, Coding coding, CancellationToken stop)
    {
        bool isCompressed = response.Content.Headers.ContentEncoding.Count > 0;
        using Stream sent = await response.Content.ReadAsStreamAsync(stop);
        using Stream body = isCompressed ? coding.Unpack(sent) : sent;
        using MemoryStream bytes = new();
        byte[] part = new byte[64 * 1024];
        try
        {
            for (int read = await body.ReadAsync(part, stop); read > 0; read = await body.ReadAsync(part, stop))
            {
                if (bytes.Length + read > largest)
                {
                    return Fetched.Ended(FetchEnd.TooLarge);
                }

                bytes.Write(part, 0, read);
            }
        }
        catch (Exception exception) when (isCompressed && exception is (InvalidDataException or InvalidOperationException))
        {
            // The first by gzip, the second by br.
            return Fetched.Ended(FetchEnd.BrokenCopy);
        }

        return new Fetched(bytes.ToArray(), null, isCompressed);
    }
}
