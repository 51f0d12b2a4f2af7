using System.Net;
using System.Text;

namespace Shunt.Aws.Tests.Faults;

/// <summary>What a request asks of which service, and how that service says that it does not do it.</summary>
internal sealed class Question
{
    // How what only looks begins: the names of operations, and the methods of those that have no names.
    private static readonly string[] Looks = ["Describe", "Get", "List", "Head"];

    private const string Json = "application/x-amz-json-1.1";

    private readonly Func<bool, (HttpStatusCode Status, string Type, string Body)> _refusal;

    private Question(string text, string call, bool isChange, Func<bool, (HttpStatusCode Status, string Type, string Body)> refusal) => (Text, Call, IsChange, _refusal) = (text, call, isChange, refusal);

    /// <value>What is asked for; the same for each attempt at it, in whichever process.</value>
    public string Text { get; }

    /// <value>What the SDK calls all attempts of one call.</value>
    public string Call { get; }

    /// <value>Whether it changes something.</value>
    public bool IsChange { get; }

    /// <summary>Reads a request, whose body is at hand.</summary>
    public static async Task<Question> ReadAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var target = Header(request, "X-Amz-Target");
        var form = request.Content?.Headers.ContentType?.MediaType == "application/x-www-form-urlencoded" ? await request.Content.ReadAsStringAsync(cancellation) : "";
        var named = form.Split('&').Where(field => field.Split('=')[0] is "Action" or "StackName" or "ChangeSetName").Order(StringComparer.Ordinal);
        var operation = target.Length > 0 ? target.Split('.')[^1] : form.Length > 0 ? form.Split('&').Single(field => field.StartsWith("Action=", StringComparison.Ordinal))["Action=".Length..] : request.Method.Method;
        return new Question(
            $"{request.Method} {request.RequestUri!.AbsolutePath} {Parameter(request.RequestUri, "start-after")}{target}{string.Join('&', named)}",
            Header(request, "amz-sdk-invocation-id"),
            Looks.All(word => !operation.StartsWith(word, StringComparison.OrdinalIgnoreCase)),
            form.Length > 0 ? ByForm : target.Length > 0 ? ByTarget : Header(request, "Authorization").Contains("/s3/", StringComparison.Ordinal) ? ByObject : ByPath);
    }

    /// <summary>The service's answer that it does not do it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isThrottled">Because of too many requests; otherwise because it cannot.</param>
    public HttpResponseMessage Refuse(HttpRequestMessage request, bool isThrottled)
    {
        var (status, type, body) = _refusal(isThrottled);
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = new StringContent(body, Encoding.UTF8, type) };
        if (_refusal == ByPath)
            response.Headers.Add("x-amzn-ErrorType", isThrottled ? "ThrottlingException" : "InternalServerException");
        return response;
    }

    // Others, such as tokens, differ from attempt to attempt.
    private static string Parameter(Uri uri, string name) => uri.Query.TrimStart('?').Split('&').FirstOrDefault(one => one.StartsWith($"{name}=", StringComparison.Ordinal)) ?? "";

    private static string Header(HttpRequestMessage request, string name) => request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : "";

    // CloudFormation, load balancers, STS, …: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/CommonErrors.html
    private static (HttpStatusCode Status, string Type, string Body) ByForm(bool isThrottled)
    {
        var (status, said) = isThrottled
            ? (HttpStatusCode.BadRequest, "<Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message>")
            : (HttpStatusCode.ServiceUnavailable, "<Type>Receiver</Type><Code>ServiceUnavailable</Code><Message>The request has failed due to a temporary failure of the server.</Message>");
        return (status, "text/xml", $"<ErrorResponse><Error>{said}</Error><RequestId>0</RequestId></ErrorResponse>");
    }

    // ECS, ECR, logs: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html
    private static (HttpStatusCode Status, string Type, string Body) ByTarget(bool isThrottled) => isThrottled
        ? (HttpStatusCode.BadRequest, Json, """{"__type":"ThrottlingException","message":"Rate exceeded"}""")
        : (HttpStatusCode.InternalServerError, Json, """{"__type":"ServerException","message":"Service Unavailable. Please try again later."}""");

    // Scheduler: https://docs.aws.amazon.com/scheduler/latest/APIReference/CommonErrors.html
    private static (HttpStatusCode Status, string Type, string Body) ByPath(bool isThrottled) => isThrottled
        ? (HttpStatusCode.TooManyRequests, "application/json", """{"Message":"Rate exceeded"}""")
        : (HttpStatusCode.InternalServerError, "application/json", """{"Message":"Unexpected error encountered while processing the request."}""");

    // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
    private static (HttpStatusCode Status, string Type, string Body) ByObject(bool isThrottled)
    {
        var (status, said) = isThrottled
            ? (HttpStatusCode.ServiceUnavailable, "<Code>SlowDown</Code><Message>Please reduce your request rate.</Message>")
            : (HttpStatusCode.InternalServerError, "<Code>InternalError</Code><Message>We encountered an internal error. Please try again.</Message>");
        return (status, "application/xml", $"<Error>{said}<RequestId>0</RequestId></Error>");
    }
}
