using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Operating;

/// <summary>nginx with the configuration that ships: only its ports, its folders and its certificate are others.</summary>
internal sealed partial class Nginx : IDisposable
{
    /// <summary>The name that an operator replaces.</summary>
    public const string Name = "pause.example";

    private readonly Process _process;
    private readonly StringWriter _said;
    private readonly X509Certificate2 _certificate;

    private Nginx(Process process, StringWriter said, string folder, int tls, int plain)
    {
        (_process, _said, Folder, Tls, Plain) = (process, said, folder, tls, plain);
        _certificate = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder, "fullchain.pem"));
    }

    /// <summary>Where everything lies that it writes.</summary>
    public string Folder { get; }

    /// <summary>Port for TLS.</summary>
    public int Tls { get; }

    /// <summary>Port without.</summary>
    public int Plain { get; }

    /// <summary>What it said.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <summary>Files of the cache.</summary>
    public int CachedFiles => Directory.EnumerateFiles(Path.Combine(Folder, "cache"), "*", SearchOption.AllDirectories).Count();

    public static async Task<Nginx> Start(int service)
    {
        var folder = Directory.CreateTempSubdirectory("nginx-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        await Run("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", $"/CN={Name}",
            "-addext", $"subjectAltName=DNS:{Name}", "-keyout", Path.Combine(folder, "privkey.pem"), "-out", Path.Combine(folder, "fullchain.pem")]);
        File.Copy(OperatingFiles.Deploy("unavailable.html"), Path.Combine(folder, "unavailable.html"));
        var (tls, plain) = (HeldSocket.FreePort(), HeldSocket.FreePort());
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Here(await File.ReadAllTextAsync(OperatingFiles.Deploy("nginx.conf")), folder, service, tls, plain));

        string[] arguments = ["-p", folder, "-c", configuration, "-e", "stderr"];
        await Run("nginx", [.. arguments, "-t"]);
        StringWriter said = new();
        ProcessStartInfo start = new("nginx", [.. arguments, "-g", "daemon off;"]) { RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
                said.WriteLine(line.Data);
        };
        process.BeginErrorReadLine();
        Nginx nginx = new(process, said, folder, tls, plain);
        await nginx.Listens();
        return nginx;
    }

    /// <summary>A client with an address of its own, which trusts this certificate and no other.</summary>
    public HttpClient Client(string from = "127.0.0.2", string name = Name, Version? version = null)
    {
        SocketsHttpHandler handler = new()
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseProxy = false,
            ConnectCallback = async (context, cancellation) =>
            {
                Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => IsOurs(shown);
        return new(handler)
        {
            BaseAddress = new($"https://{name}:{Tls}"),
            DefaultRequestVersion = version ?? HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    /// <summary>Sends bytes over TLS as they are, and reads whatever comes back.</summary>
    public async Task Raw(string request, string from = "127.0.0.2")
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(IPAddress.Loopback, Tls, Responses.Patience);
        await using SslStream secured = new(new NetworkStream(socket), leaveInnerStreamOpen: false, (_, shown, _, _) => IsOurs(shown));
        await secured.AuthenticateAsClientAsync(Name);
        await secured.WriteAsync(Encoding.Latin1.GetBytes(request), Responses.Patience);
        try
        {
            var buffer = new byte[16_384];
            while (await secured.ReadAsync(buffer, Responses.Patience) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Closed without a farewell: it has been heard all the same.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            // The master ends its workers; killed, it would leave them.
            using var quit = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            if (!_process.WaitForExit(10_000))
                _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _certificate.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Each change must find what it changes, or the file that ships is not the one that is tried.</summary>
    private static string Here(string shipped, string folder, int service, int tls, int plain)
    {
        (string Shipped, string Here)[] changes =
        [
            ("127.0.0.1:5080", $"127.0.0.1:{service}"),
            ("listen 80 ", $"listen 127.0.0.1:{plain} "),
            ("listen 443 ", $"listen 127.0.0.1:{tls} "),
            ("/run/nginx.pid", $"{folder}/nginx.pid"),
            ("/var/cache/nginx/companion", $"{folder}/cache"),
            ($"/etc/letsencrypt/live/{Name}", folder),
            ("/etc/nginx/companion", folder),
            ("worker_processes auto", "worker_processes 2"),
            ("http {\n", $"http {{\n    client_body_temp_path {folder}/body;\n    proxy_temp_path {folder}/proxy;\n    fastcgi_temp_path {folder}/fastcgi;\n    uwsgi_temp_path {folder}/uwsgi;\n    scgi_temp_path {folder}/scgi;\n"),
        ];
        foreach (var (from, to) in changes)
        {
            Assert.Contains(from, shipped);
            shipped = shipped.Replace(from, to, StringComparison.Ordinal);
        }

        // Not every machine of a developer has addresses of version 6.
        Assert.Equal(3, ListensOnVersion6().Count(shipped));
        return ListensOnVersion6().Replace(shipped, "");
    }

    private static async Task Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(Responses.Patience);
        var error = await process.StandardError.ReadToEndAsync(Responses.Patience);
        await process.WaitForExitAsync(Responses.Patience);
        Assert.True(process.ExitCode == 0, $"{program}: {await output}{error}");
    }

    private bool IsOurs(X509Certificate? shown) => shown?.GetCertHashString() == _certificate.GetCertHashString();

    private async Task Listens()
    {
        while (true)
        {
            Assert.False(_process.HasExited, Said);
            using TcpClient first = new();
            try
            {
                await first.ConnectAsync(IPAddress.Loopback, Tls, Responses.Patience);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, Responses.Patience);
            }
        }
    }

    [GeneratedRegex(@"^ *listen \[::\]:.*\n", RegexOptions.Multiline)]
    private static partial Regex ListensOnVersion6();
}
