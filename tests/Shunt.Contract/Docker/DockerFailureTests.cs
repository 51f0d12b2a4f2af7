namespace Shunt.Contract.Docker;

public sealed class DockerFailureTests(DockerFixture fixture) : FailureContract(fixture), IClassFixture<DockerFixture>;
