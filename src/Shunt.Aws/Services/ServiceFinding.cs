namespace Shunt.Aws.Services;

/// <summary>What a service's state means for the release whose service it is.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">Why, as part of a sentence; empty when there is nothing to explain.</param>
internal sealed record ServiceFinding(ServiceVerdict Verdict, string Reason = "");
