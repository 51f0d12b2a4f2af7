namespace Tests;

/// <summary>moto_server refused what a test asked of it beside the product.</summary>
internal sealed class MotoRefusalException(string message) : Exception(message);
