namespace Nuke.Common;

/// <summary>
/// Keeps a parameter's value out of the help and out of everything that the build writes to its console and its log, in any encoding: what
/// the parameter was given, and what its field or automatic property holds. A given value has at least four characters; a shorter one is refused.
/// </summary>
/// <remarks>
/// The engine does not know what a property computes by itself, nor what other code reads from elsewhere: mark such values where they are
/// used, <c>$"login --key {key:r}"</c>. A process that writes to the console by itself, because its output is not redirected, is not masked.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public class SecretAttribute : Attribute;
