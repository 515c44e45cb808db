# A private PostgreSQL for the tests: in a temporary folder, on loopback, stopped at the end. Sourced by tests/run.

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

# Debian keeps the server's commands outside the path, one folder for each version.
install_postgres() {
  if [ -x "$(postgres_bin)/initdb" ]; then return; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null
  fi
  if [ ! -x "$(postgres_bin)/initdb" ]; then
    echo "tests/run: PostgreSQL's server is missing; install it (Debian: apt-get install postgresql)." >&2
    exit 1
  fi
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

start_postgres() {
  local bin port
  install_postgres
  bin=$(postgres_bin)
  POSTGRES_BIN=$bin
  POSTGRES_DIR=$(mktemp -d /tmp/tagwerk-postgres.XXXXXX)
  port=$(free_port)
  # The server refuses to run as root.
  AS_POSTGRES=()
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$POSTGRES_DIR"
    AS_POSTGRES=(runuser -u postgres --)
  fi
  (
    cd /tmp
    "${AS_POSTGRES[@]}" "$bin/initdb" --pgdata="$POSTGRES_DIR/data" --username=tagwerk --auth=trust --encoding=UTF8 --no-sync >/dev/null
    "${AS_POSTGRES[@]}" "$bin/pg_ctl" --pgdata="$POSTGRES_DIR/data" --log="$POSTGRES_DIR/log" --wait --silent \
      --options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c fsync=off -c max_connections=1000" start
  )
  POSTGRES_URL="postgres://tagwerk@127.0.0.1:$port/postgres"
}

stop_postgres() {
  (cd /tmp && "${AS_POSTGRES[@]}" "$POSTGRES_BIN/pg_ctl" --pgdata="$POSTGRES_DIR/data" --mode=immediate --silent stop) || true
  rm -rf "$POSTGRES_DIR"
}
