using Amazon.Runtime;
using Shunt.Aws.Failures;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>AWS on a bad day: calls that are refused or unanswered to the end, after all retries, and among these some that took effect all the same.</summary>
/// <param name="seed">Which day.</param>
internal sealed class Weather(int seed)
{
    private readonly Random _random = new(seed);
    private readonly AwsFailures _failures = new(new AwsSettings { Name = "shop", Account = "123456789012", Region = "eu-west-1" }, "prod");

    /// <value>The share of calls that fail: 0 to 1, default 0.</value>
    public double Rate { get; set; }

    /// <value>How many calls failed.</value>
    public int Failed { get; private set; }

    /// <summary>A call.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="call">What it does.</param>
#pragma warning disable CA5394 // Do not use insecure randomness: seeded so that a day can be had again, and no secret is made of it
    public T Do<T>(string name, Func<T> call)
    {
        if (Rate == 0 || _random.NextDouble() >= Rate)
            return call();

        Failed++;
        if (_random.Next(2) == 0)
            call();
        throw _failures.Explain(new AmazonServiceException("Rate exceeded") { ErrorCode = "ThrottlingException", StatusCode = System.Net.HttpStatusCode.BadRequest }, name)!;
    }
#pragma warning restore CA5394
}
