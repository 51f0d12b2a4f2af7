namespace Aws.DropIns.Tests.Listening;

/// <summary>An answer.</summary>
internal sealed record Said(int Status, string Body, string? ErrorHeader = null)
{
    public const string RequestId = "a-request";

    /// <summary>An error as a service that speaks JSON says it.</summary>
    public static Said JsonError(string code, int status = 400) => new(status, $$"""{"__type":"com.amazonaws.service#{{code}}","message":"said: {{code}}"}""");

    /// <summary>An error as a service that speaks XML says it.</summary>
    public static Said XmlError(string code, int status = 400) =>
        new(status, $"<ErrorResponse xmlns=\"http://x/\"><Error><Type>Sender</Type><Code>{code}</Code><Message>said: {code}</Message></Error><RequestId>{RequestId}</RequestId></ErrorResponse>");
}
