namespace Shunt.Contract.Docker;

public sealed class DockerRollbackTests(DockerFixture fixture) : RollbackContract(fixture), IClassFixture<DockerFixture>;
