using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tests;

/// <summary>moto_server, a stand-in for AWS, on loopback, on a port that it takes itself; it ends with the tests, however they end.</summary>
internal sealed partial class MotoServer : IDisposable
{
    public const string Region = "eu-west-1";

    // It ends when its standard input does, which is when the tests are gone.
    private const string Script = "moto_server -H 127.0.0.1 -p 0 </dev/null & cat >/dev/null; kill $!; wait";

    private readonly Process _process;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(5) };

    private MotoServer(Process process, int port)
    {
        _process = process;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
    }

    public string Address { get; }

    public static async Task<MotoServer> StartAsync()
    {
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        var process = new Process { StartInfo = new ProcessStartInfo("sh", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true } };
        process.StartInfo.Environment.Remove("AWS_ENDPOINT_URL");

        // Left to itself it says of every service that its tasks are still to come.
        process.StartInfo.Environment["MOTO_ECS_SERVICE_RUNNING"] = "1";
        void Heard(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not null && Listening().Match(line.Data) is { Success: true } match)
                port.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            else if (!port.Task.IsCompleted)
                said.Add(line.Data ?? "(its output ended)");
        }

        process.ErrorDataReceived += Heard;
        process.OutputDataReceived += Heard;
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            return new MotoServer(process, await port.Task.WaitAsync(TimeSpan.FromMinutes(5), TimeProvider.System));
        }
        catch (TimeoutException late)
        {
            process.StandardInput.Close();
            throw new InvalidOperationException($"moto_server did not listen within 5 minutes.\n{string.Join('\n', said)}", late);
        }
    }

    /// <summary>Calls what no drop-in has, by a form: for what a test needs to be there.</summary>
    public Task<string> FormAsync(string service, params IReadOnlyList<(string Name, string Value)> fields) => SendAsync(
        service, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), null);

    /// <summary>Calls what no drop-in has, by JSON: for what a test needs to be there.</summary>
    public Task<string> JsonAsync(string service, string target, string body) =>
        SendAsync(service, new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1"), target);

    /// <summary>Removes all that is there.</summary>
    public async Task ResetAsync()
    {
        using var response = await _http.PostAsync(new Uri($"{Address}/moto-api/reset"), null);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<string> SendAsync(string service, HttpContent content, string? target)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=testing/20260101/{Region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        if (target is not null)
            request.Headers.Add("X-Amz-Target", target);
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{service} {target}: {response.StatusCode} {body}");
    }

    [GeneratedRegex(@"Running on http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
