namespace Nuke.Common;

/// <summary>Keeps a parameter's value out of the help and out of everything that is narrated.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public class SecretAttribute : Attribute;
